package io.vinnrate.opportunity.text;

/**
 * A complete HTML page to read and to print on A4, written from its beginning to its end. What is
 * added is text, never markup: each character of it is shown. The page needs nothing from elsewhere
 * and runs no script.
 */
public final class HtmlPage {

  /** What browsers are told to allow such a page: its own style and nothing else. */
  public static final String SECURITY_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String STYLE =
      """
      @page { size: A4; margin: 25mm 22mm; }
      body { font: 11pt/1.5 Georgia, serif; max-width: 40em; margin: 2em auto; padding: 0 1em; }
      h1 { font-size: 1.4em; }
      h2 { font-size: 1.1em; margin: 1.4em 0 0.3em; break-after: avoid; }
      p, li, blockquote { white-space: pre-line; overflow-wrap: anywhere; orphans: 3; widows: 3; }
      p { margin: 0.3em 0; }
      blockquote { margin: 0.3em 0 0.3em 1em; font-style: italic; break-inside: avoid; }
      .aside { border: 1px solid; margin-top: 2em; padding: 0 1em 1em; }
      @media print {
        body { max-width: none; margin: 0; padding: 0; }
        .aside { display: none; }
      }
      """;

  private final StringBuilder html = new StringBuilder();

  /** A page with a title that is not shown in it. */
  public HtmlPage(Language language, String title) {
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language.tag())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    element("title", title);
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
  }

  /** The page's heading. */
  public HtmlPage heading(String text) {
    return element("h1", text);
  }

  /** The heading of a section. */
  public HtmlPage section(String text) {
    return element("h2", text);
  }

  /** A paragraph. */
  public HtmlPage paragraph(String text) {
    return element("p", text);
  }

  /** Somebody's words. */
  public HtmlPage quote(String text) {
    return element("blockquote", text);
  }

  /** A list of points; nothing when there is none. */
  public HtmlPage points(Iterable<String> texts) {
    if (texts.iterator().hasNext()) {
      html.append("<ul>\n");
      texts.forEach(text -> element("li", text));
      html.append("</ul>\n");
    }
    return this;
  }

  /** What is shown on the screen alone, not on paper. */
  public HtmlPage aside(String heading, Iterable<String> points) {
    html.append("<aside class=\"aside\">\n");
    section(heading).points(points);
    html.append("</aside>\n");
    return this;
  }

  private HtmlPage element(String name, String text) {
    html.append('<').append(name).append('>');
    text.chars().forEach(this::append);
    html.append("</").append(name).append(">\n");
    return this;
  }

  private void append(int character) {
    switch (character) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append((char) character);
    }
  }

  /** The whole page. */
  public String html() {
    return html + "</body>\n</html>\n";
  }
}
