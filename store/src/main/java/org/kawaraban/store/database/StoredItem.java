package org.kawaraban.store.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.TaggedItem;

/** Reads the whole message that a revision keeps. */
public final class StoredItem {
  /** Of a row with the column {@code tagged_item}. */
  public static TaggedItem of(ResultSet row) throws SQLException {
    try {
      return Json.mapper().readValue(row.getString("tagged_item"), TaggedItem.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of store.revision is no tagged item", e);
    }
  }

  private StoredItem() {}
}
