package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.Cluster;
import io.vinnrate.faults.stack.Member;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.stack.ServiceReplica;
import io.vinnrate.faults.stack.TcpProxy;
import io.vinnrate.faults.stack.TcpProxy.Condition;
import java.util.ArrayList;
import java.util.List;

/** All faults that can be done to a cluster. */
public final class FaultCatalogue {

  private FaultCatalogue() {}

  /** All of them. */
  public static List<Fault> of(Cluster cluster) {
    List<Fault> faults = new ArrayList<>();
    for (Service service : Service.values()) {
      List<Member> members = replicas(cluster, service);
      faults.add(new KillFault(service.databaseName(), members));
      faults.add(new FreezeFault(service.databaseName(), members));
    }
    for (Member server : List.of(cluster.postgres(), cluster.kafka())) {
      faults.add(new KillFault(server.name(), List.of(server)));
      faults.add(new FreezeFault(server.name(), List.of(server)));
    }
    List<TcpProxy> toPostgres = cluster.replicas().stream().map(ServiceReplica::network).toList();
    for (Condition condition : List.of(Condition.SLOW, Condition.SILENT, Condition.CUT)) {
      faults.add(new NetworkFault("postgres", condition, toPostgres));
      faults.add(new NetworkFault("kafka", condition, List.of(cluster.kafkaNetwork())));
    }
    List<Member> all = cluster.replicas().stream().map(ServiceReplica::member).toList();
    faults.add(new RebalanceFault(all));
    return faults;
  }

  private static List<Member> replicas(Cluster cluster, Service service) {
    return cluster.replicas().stream()
        .filter(replica -> replica.service() == service)
        .map(ServiceReplica::member)
        .toList();
  }
}
