package io.vinnrate.kit.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods an address takes: what a 405 must say (RFC 9110, 15.5.6) and the framework does not
 * tell.
 */
@Singleton
class AllowedMethods {

  private static final Pattern PARAMETER = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*([^}]+))?}");

  private final List<Operation> operations;

  AllowedMethods(BeanManager beans) {
    this.operations =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(AllowedMethods::operations)
            .toList();
  }

  /** The methods of a path as the Allow header lists them. */
  String at(String path) {
    return operations.stream()
        .filter(operation -> operation.path.matcher(trimmed(path)).matches())
        .map(Operation::method)
        .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static Stream<Operation> operations(Class<?> resource) {
    String root = resource.getAnnotation(Path.class).value();
    return Stream.of(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Stream.of(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .map(type -> type.getAnnotation(HttpMethod.class).value())
                    .map(name -> new Operation(name, pattern(root, method))));
  }

  private static Pattern pattern(String root, Method method) {
    Path own = method.getAnnotation(Path.class);
    String template = own == null ? trimmed(root) : trimmed(root) + "/" + trimmed(own.value());
    StringBuilder pattern = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(template);
    int end = 0;
    while (parameter.find()) {
      pattern.append(Pattern.quote(template.substring(end, parameter.start())));
      String form = parameter.group(1);
      pattern.append(form == null ? "[^/]+" : "(?:" + form.strip() + ")");
      end = parameter.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(template.substring(end))).toString());
  }

  private static String trimmed(String path) {
    return path.replaceAll("^/+|/+$", "");
  }

  private record Operation(String method, Pattern path) {}
}
