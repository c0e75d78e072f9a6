package org.kawaraban.store.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.kawaraban.contract.Json;
import org.kawaraban.store.dataset.tables.SourceTerms;
import org.kawaraban.store.dataset.tables.Table;
import org.kawaraban.store.dataset.tables.Tables;

/** Writes {@code datapackage.json}: Data Package v2, with the schema of every table. */
final class Descriptor {
  static final String FILE = "datapackage.json";

  /** The schema that says what a descriptor is; published by the Data Package project. */
  static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  static ObjectNode of(Edition edition, Map<String, FileDigest> files, List<SourceTerms> sources) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("$schema", PROFILE);
    root.put("name", Edition.NAME);
    root.put("title", Edition.TITLE);
    root.put("description", Edition.ABSTRACT);
    root.put("version", edition.version());
    edition.doi().ifPresent(doi -> root.put("id", "https://doi.org/" + doi));
    ArrayNode keywords = root.putArray("keywords");
    Edition.KEYWORDS.forEach(keywords::add);
    licence(root);
    ObjectNode maintainers = root.putArray("contributors").addObject();
    maintainers.put("title", Edition.AUTHORS);
    maintainers.putArray("roles").add("creator");
    ArrayNode origins = root.putArray("sources");
    for (SourceTerms source : sources) {
      ObjectNode origin = origins.addObject();
      origin.put("title", source.name().isEmpty() ? source.source() : source.name());
      putUnlessEmpty(origin, "attribution", source.attribution());
      putUnlessEmpty(origin, "terms", source.terms());
    }
    if (origins.isEmpty()) {
      root.remove("sources"); // The specification wants at least one, or none of the property.
    }
    ArrayNode resources = root.putArray("resources");
    for (Table table : Tables.ALL) {
      resources.add(resource(table, "csv", "text/csv", files));
      resources.add(resource(table, "json", "application/json", files));
    }
    return root;
  }

  private static void licence(ObjectNode root) {
    ObjectNode licence = root.putArray("licenses").addObject();
    licence.put("name", Edition.LICENCE);
    licence.put("path", Edition.LICENCE_URL);
    licence.put("title", Edition.LICENCE_TITLE);
  }

  private static ObjectNode resource(
      Table table, String format, String mediaType, Map<String, FileDigest> files) {
    String path = table.name() + "." + format;
    FileDigest digest = files.get(path);
    ObjectNode resource = Json.mapper().createObjectNode();
    resource.put("name", format.equals("csv") ? table.name() : table.name() + "-" + format);
    resource.put("type", "table");
    resource.put("path", path);
    resource.put("title", table.title());
    resource.put("format", format);
    resource.put("mediatype", mediaType);
    resource.put("encoding", "utf-8");
    resource.put("bytes", digest.bytes());
    resource.put("hash", "sha256:" + digest.sha256());
    resource.set("schema", schema(table, format));
    return resource;
  }

  private static ObjectNode schema(Table table, String format) {
    ObjectNode schema = Json.mapper().createObjectNode();
    ArrayNode fields = schema.putArray("fields");
    table.fields().forEach(field -> fields.add(field(field)));
    schema.putArray("missingValues").add("");
    ArrayNode key = schema.putArray("primaryKey");
    table.primaryKey().forEach(key::add);
    if (!table.foreignKeys().isEmpty()) {
      ArrayNode foreignKeys = schema.putArray("foreignKeys");
      for (Table.ForeignKey foreign : table.foreignKeys()) {
        ObjectNode node = foreignKeys.addObject();
        ArrayNode from = node.putArray("fields");
        foreign.fields().forEach(from::add);
        ObjectNode reference = node.putObject("reference");
        reference.put(
            "resource", format.equals("csv") ? foreign.table() : foreign.table() + "-" + format);
        ArrayNode to = reference.putArray("fields");
        foreign.references().forEach(to::add);
      }
    }
    return schema;
  }

  private static ObjectNode field(Table.Field field) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("name", field.name());
    node.put("type", field.type());
    node.put("description", field.description());
    ObjectNode constraints = Json.mapper().createObjectNode();
    if (field.required()) {
      constraints.put("required", true);
    }
    if (field.pattern() != null) {
      constraints.put("pattern", field.pattern());
    }
    if (!field.allowed().isEmpty()) {
      ArrayNode allowed = constraints.putArray("enum");
      field.allowed().forEach(allowed::add);
    }
    if (!constraints.isEmpty()) {
      node.set("constraints", constraints);
    }
    return node;
  }

  private static void putUnlessEmpty(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }

  private Descriptor() {}
}
