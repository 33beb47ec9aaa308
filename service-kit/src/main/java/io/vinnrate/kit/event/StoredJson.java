package io.vinnrate.kit.event;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.jspecify.annotations.Nullable;

/**
 * JSON in database columns reads and writes as in events: the same names, and tolerant of fields
 * that another version of the service wrote.
 */
@JsonFormat
@PersistenceUnitExtension
public class StoredJson implements FormatMapper {

  private final FormatMapper mapper;

  StoredJson(EventJson json) {
    this.mapper = new JacksonJsonFormatMapper(json.mapper());
  }

  @Override
  public <T> @Nullable T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    return mapper.fromString(text, type, options);
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return mapper.toString(value, type, options);
  }
}
