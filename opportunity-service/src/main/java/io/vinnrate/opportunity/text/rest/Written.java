package io.vinnrate.opportunity.text.rest;

import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.opportunity.text.HtmlPage;
import io.vinnrate.opportunity.text.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written in a language and can be had in several forms; the first form added is
 * that for who accepts all alike.
 */
public final class Written {

  private final Language language;
  private final Map<MediaType, Supplier<?>> forms = new LinkedHashMap<>();

  private Written(Language language) {
    this.language = language;
  }

  /** An answer in a language, as yet without a form. */
  public static Written in(Language language) {
    return new Written(language);
  }

  /**
   * The language that a query parameter names; English when it names none.
   *
   * @throws io.vinnrate.kit.problem.ProblemException 400 when it is no language of texts
   */
  public static Language language(@Nullable String parameter) {
    return Objects.requireNonNullElse(
        Parameters.oneOf("language", parameter, Language.class), Language.EN);
  }

  /** With a form. */
  public Written as(MediaType type, Supplier<?> body) {
    forms.put(type, body);
    return this;
  }

  /** 200 with the form that the request accepts. */
  public Response answer(Request request) {
    List<Variant> variants =
        forms.keySet().stream().map(type -> new Variant(type, (String) null, null)).toList();
    Variant chosen = request.selectVariant(variants);
    MediaType type = chosen == null ? variants.getFirst().getMediaType() : chosen.getMediaType();
    Response.ResponseBuilder answer =
        Response.ok(Objects.requireNonNull(forms.get(type)).get(), inUtf8(type))
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (type.equals(MediaType.TEXT_HTML_TYPE)) {
      answer.header("Content-Security-Policy", HtmlPage.SECURITY_POLICY);
    }
    return answer.build();
  }

  /** JSON is UTF-8 without saying so. */
  private static MediaType inUtf8(MediaType type) {
    return type.getType().equals("text") ? type.withCharset("UTF-8") : type;
  }
}
