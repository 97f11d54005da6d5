package jp.musubi.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.musubi.vocabulary.Code;
import jp.musubi.vocabulary.Vocabularies;
import jp.musubi.vocabulary.VocabularyEntry;

/**
 * How cells become the JSON of a content record: which columns there are, which hold lists, numbers
 * or codes. Read from the record itself, so that a new field can be imported on the day it exists.
 */
final class RowShape {
  private static final Set<String> YES = Set.of("true", "1", "yes", "はい", "有", "あり", "可", "○");
  private static final Set<String> NO = Set.of("false", "0", "no", "いいえ", "無", "なし", "不可", "×");

  private final Map<String, Field> fields = new TreeMap<>();
  private final Vocabularies vocabularies;

  private record Field(Class<?> type, boolean list, boolean inList, Optional<String> vocabulary) {}

  RowShape(Class<? extends Record> content, Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    collect("", content, false);
  }

  private void collect(String prefix, Class<?> type, boolean inList) {
    for (var component : type.getRecordComponents()) {
      var name = prefix + component.getName();
      var element = elementType(component);
      var list = Collection.class.isAssignableFrom(component.getType());
      if (element.isRecord() && !component.getName().equals("disclosure")) {
        collect(name + ".", element, inList || list);
      }
      fields.put(name, new Field(element, list, inList, vocabulary(component)));
    }
  }

  private static Class<?> elementType(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
      return element;
    }
    return component.getType();
  }

  private static Optional<String> vocabulary(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    if (type instanceof AnnotatedParameterizedType generic) {
      type = generic.getAnnotatedActualTypeArguments()[0];
    }
    AnnotatedElement element =
        type.isAnnotationPresent(Code.class) ? type : component.getAccessor();
    return Optional.ofNullable(element.getAnnotation(Code.class)).map(Code::value);
  }

  boolean knows(String column) {
    return fields.containsKey(column);
  }

  String columns() {
    return String.join(", ", fields.keySet());
  }

  /** Puts a cell into the tree; texts become what the field holds as far as they can. */
  void put(ObjectNode tree, String column, JsonNode cell) {
    var field = fields.get(column);
    if (field == null) {
      throw new IllegalArgumentException(column);
    }
    var steps = column.split("\\.");
    ObjectNode at = tree;
    for (int i = 0; i < steps.length - 1; i++) {
      at = child(at, steps[i], path(steps, i));
    }
    at.set(steps[steps.length - 1], value(field, cell));
  }

  private ObjectNode child(ObjectNode at, String step, String path) {
    var field = fields.get(path);
    if (field != null && field.list()) {
      var array = at.get(step) instanceof ArrayNode existing ? existing : at.putArray(step);
      return array.get(0) instanceof ObjectNode first ? first : array.removeAll().addObject();
    }
    return at.get(step) instanceof ObjectNode existing ? existing : at.putObject(step);
  }

  private static String path(String[] steps, int upTo) {
    return String.join(".", Arrays.copyOf(steps, upTo + 1));
  }

  private JsonNode value(Field field, JsonNode cell) {
    if (!cell.isTextual()) {
      return cell.isArray() && field.list() ? each(field, cell) : cell;
    }
    if (field.list()) {
      var array = JsonNodeFactory.instance.arrayNode();
      for (var part : cell.asText().split("[;|\uff1b\\n]")) {
        if (!part.isBlank()) {
          array.add(scalar(field, part.strip()));
        }
      }
      return array;
    }
    return scalar(field, cell.asText());
  }

  private ArrayNode each(Field field, JsonNode cells) {
    var array = JsonNodeFactory.instance.arrayNode();
    cells.forEach(cell -> array.add(cell.isTextual() ? scalar(field, cell.asText()) : cell));
    return array;
  }

  private JsonNode scalar(Field field, String text) {
    if (field.vocabulary().isPresent()) {
      return TextNode.valueOf(code(field.vocabulary().get(), text));
    }
    if (field.type() == boolean.class || field.type() == Boolean.class) {
      var word = text.toLowerCase(Locale.ROOT);
      return YES.contains(word)
          ? BooleanNode.TRUE
          : NO.contains(word) ? BooleanNode.FALSE : TextNode.valueOf(text);
    }
    if (field.type() == Integer.class
        || field.type() == Long.class
        || field.type() == int.class
        || field.type() == long.class) {
      var digits = text.replace(",", "");
      return digits.matches("-?\\d{1,15}")
          ? LongNode.valueOf(Long.parseLong(digits))
          : TextNode.valueOf(text);
    }
    return TextNode.valueOf(field.type().isEnum() ? text.toUpperCase(Locale.ROOT) : text);
  }

  /**
   * The code itself, or the code of the label people know; else as it is, to be refused by name.
   */
  private String code(String vocabulary, String text) {
    if (vocabularies.has(vocabulary, text)) {
      return text;
    }
    return vocabularies.get(vocabulary).entries().stream()
        .filter(entry -> entry.ja().equals(text) || entry.en().equalsIgnoreCase(text))
        .map(VocabularyEntry::code)
        .findFirst()
        .orElse(text);
  }
}
