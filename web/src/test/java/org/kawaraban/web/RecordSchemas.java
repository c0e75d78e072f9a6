package org.kawaraban.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;

/** JSON schemas of records, as Jackson writes them and as their annotations say what is absent. */
final class RecordSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<Class<?>, String> FORMATS =
      Map.of(Instant.class, "date-time", LocalDate.class, "date", URI.class, "uri");

  private final SerializationConfig config = Json.mapper().getSerializationConfig();
  private final Map<String, JsonNode> schemas = new TreeMap<>();

  /** Of these and all that they hold, by name. */
  static ObjectNode of(List<Class<?>> roots) {
    RecordSchemas made = new RecordSchemas();
    roots.forEach(root -> made.schema(made.config.constructType(root)));
    ObjectNode all = NODES.objectNode();
    made.schemas.forEach(all::set);
    return all;
  }

  private ObjectNode schema(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (type.isCollectionLikeType()) {
      ObjectNode list = ofType("array");
      list.set("items", schema(type.getContentType()));
      return list;
    }
    if (type.isMapLikeType()) {
      ObjectNode map = ofType("object");
      map.set("additionalProperties", schema(type.getContentType()));
      return map;
    }
    if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
      return NODES.objectNode();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return ofType("boolean");
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return ofType(raw == double.class || raw == Double.class ? "number" : "integer");
    }
    if (type.isEnumType()) {
      return words(raw);
    }
    BeanDescription bean = config.introspect(type);
    if (raw == String.class || FORMATS.containsKey(raw) || bean.findJsonValueAccessor() != null) {
      ObjectNode text = ofType("string");
      if (FORMATS.containsKey(raw)) {
        text.put("format", FORMATS.get(raw));
      }
      return text;
    }
    return reference(raw, bean);
  }

  private ObjectNode reference(Class<?> raw, BeanDescription bean) {
    Class<?> outer = raw.getEnclosingClass();
    boolean plain = outer == null || outer.getSimpleName().equals("Answers");
    String name = plain ? raw.getSimpleName() : outer.getSimpleName() + "." + raw.getSimpleName();
    if (!schemas.containsKey(name)) {
      ObjectNode schema = ofType("object");
      schemas.put(name, schema);
      ArrayNode required = schema.putArray("required");
      schema.put("additionalProperties", false);
      ObjectNode properties = schema.putObject("properties");
      for (BeanPropertyDefinition property : bean.findProperties()) {
        ObjectNode value = schema(property.getPrimaryType());
        boolean always = property.findInclusion().getValueInclusion() == JsonInclude.Include.ALWAYS;
        boolean nullable = isNullable(property);
        if (!nullable || always) {
          required.add(property.getName());
        }
        properties.set(property.getName(), nullable && always ? orNull(value) : value);
      }
    }
    ObjectNode reference = NODES.objectNode();
    return reference.put("$ref", "#/components/schemas/" + name);
  }

  private static boolean isNullable(BeanPropertyDefinition property) {
    Member member = property.getAccessor().getMember();
    AnnotatedElement type =
        member instanceof Method method
            ? method.getAnnotatedReturnType()
            : ((Field) member).getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode orNull(ObjectNode schema) {
    String type = schema.get("type").asText();
    schema.putArray("type").add(type).add("null");
    return schema;
  }

  private static ObjectNode words(Class<?> type) {
    ObjectNode schema = ofType("string");
    ArrayNode words = schema.putArray("enum");
    for (Field field : type.getFields()) {
      if (field.isEnumConstant()) {
        JsonProperty word = field.getAnnotation(JsonProperty.class);
        words.add(word == null ? field.getName() : word.value());
      }
    }
    return schema;
  }

  private static ObjectNode ofType(String type) {
    return NODES.objectNode().put("type", type);
  }
}
