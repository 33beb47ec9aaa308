package io.vinnrate.faults.stack;

import java.net.URI;

/**
 * A replica of a service.
 *
 * @param service which service
 * @param address where it listens
 * @param member its process
 * @param network what is between it and its database
 */
public record ServiceReplica(Service service, URI address, Member member, TcpProxy network) {}
