package io.vinnrate.kit.audit;

import io.vinnrate.kit.access.Callers;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Notes which operation a request is for, that it was refused, and that it was answered where the
 * operation is {@link Audited}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  private final Map<Method, Known> operations = new ConcurrentHashMap<>();
  private final Callers callers;
  private final CurrentOperation current;
  private final AsideEntries aside;

  AuditFilter(Callers callers, CurrentOperation current, AsideEntries aside) {
    this.callers = callers;
    this.current = current;
    this.aside = aside;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Known operation = operation(request);
    if (operation != null) {
      current.is(operation.id);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    Known operation = operation(request);
    if (operation == null) {
      return;
    }
    if (status == UNAUTHENTICATED) {
      aside.add(new Deed(null, operation.id, null, Outcome.REFUSED, Map.of("status", status)));
    } else if (status == FORBIDDEN) {
      add(operation, request, Outcome.REFUSED, Map.of("status", status));
    } else if (operation.isAudited && status < 300) {
      add(operation, request, Outcome.ANSWERED, Map.of());
    }
  }

  private void add(
      Known operation,
      ContainerRequestContext request,
      Outcome outcome,
      Map<String, Object> detail) {
    aside.add(
        new Deed(
            callers.current().orElse(null),
            operation.id,
            target(operation, request),
            outcome,
            detail));
  }

  private static @Nullable Target target(Known operation, ContainerRequestContext request) {
    String id = request.getUriInfo().getPathParameters().getFirst(operation.parameter);
    return id == null || operation.type.isEmpty() ? null : Target.of(operation.type, id);
  }

  /** Null at an address that is no operation's. */
  private @Nullable Known operation(ContainerRequestContext request) {
    ResteasyReactiveResourceInfo resource =
        ((ResteasyReactiveContainerRequestContext) request)
            .getServerRequestContext()
            .getResteasyReactiveResourceInfo();
    return resource == null
        ? null
        : operations.computeIfAbsent(resource.getResourceMethod(), Known::of);
  }

  private record Known(String id, boolean isAudited, String type, String parameter) {

    static Known of(Method method) {
      Operation described = method.getAnnotation(Operation.class);
      String id =
          described == null || described.operationId().isEmpty()
              ? method.getName()
              : described.operationId();
      Audited audited = method.getAnnotation(Audited.class);
      return audited == null
          ? new Known(id, false, "", "id")
          : new Known(id, true, audited.target(), audited.parameter());
    }
  }
}
