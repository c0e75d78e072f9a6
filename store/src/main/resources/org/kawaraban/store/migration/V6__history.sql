-- The history of one meeting is read with its page.
create index change_of_subject on store.change (subject, sequence);
