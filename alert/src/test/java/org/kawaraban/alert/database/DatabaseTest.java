package org.kawaraban.alert.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void whatKeepsUsFromTheDatabaseIsSaid() {
    assertThatThrownBy(() -> Database.open("jdbc:postgresql://nowhere.invalid/k?user=k", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("KAWARABAN_DATABASE_URL")
        .hasMessageContaining("nowhere.invalid");
  }
}
