create table other.page (id bigint primary key generated always as identity);
create table other.a_word (page bigint not null references other.page (id), words text not null);
