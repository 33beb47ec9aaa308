package io.vinnrate.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vinnrate.kit.json.WireName;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON of events: a tolerant reader, since producers may add fields before consumers know them. */
@Singleton
public class EventJson {

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enumNamingStrategy(WireName.STRATEGY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** The mapper itself, for JSON that is stored as it is published. */
  public ObjectMapper mapper() {
    return mapper;
  }

  /** Writes a payload. */
  public byte[] write(Object payload) {
    try {
      return mapper.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value for a column of the database. */
  public String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a payload.
   *
   * @throws PoisonException when the data is not JSON of this shape
   */
  public <T> T read(byte[] data, Class<T> type) {
    try {
      T payload = mapper.readValue(data, type);
      if (payload == null) {
        throw new PoisonException("the data is null");
      }
      return payload;
    } catch (JsonProcessingException e) {
      throw new PoisonException("the data can't be read" + place(e));
    } catch (IOException e) {
      throw new PoisonException("the data can't be read");
    }
  }

  /** Where it can't be read. What stands there may be personal, and reasons are logged. */
  private static String place(JsonProcessingException failure) {
    JsonLocation location = failure.getLocation();
    return location == null
        ? ""
        : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
