package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.Cluster;
import io.vinnrate.faults.stack.CrashPoint;
import io.vinnrate.faults.stack.Member;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.faults.stack.ServiceReplica;
import io.vinnrate.faults.stack.TcpProxy;
import io.vinnrate.faults.stack.TcpProxy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All faults that can be done to a cluster. */
public final class FaultCatalogue {

  private FaultCatalogue() {}

  /** Near the limit that brokers have by default for a record with all its headers. */
  private static final int OVERSIZE = 1_048_000;

  /**
   * All of them.
   *
   * @param recent the last records of the topics
   */
  public static List<Fault> of(
      Cluster cluster, Supplier<List<ConsumerRecord<byte[], byte[]>>> recent) {
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
    if (Member.canRefuseWrites()) {
      faults.add(new DiskFullFault(cluster.kafka()));
    }
    List<TcpProxy> toPostgres = cluster.replicas().stream().map(ServiceReplica::network).toList();
    for (Condition condition : List.of(Condition.SLOW, Condition.SILENT, Condition.CUT)) {
      faults.add(new NetworkFault("postgres", condition, toPostgres));
      faults.add(new NetworkFault("kafka", condition, List.of(cluster.kafkaNetwork())));
    }
    List<Member> all = cluster.replicas().stream().map(ServiceReplica::member).toList();
    faults.add(new RebalanceFault(all));
    for (CrashPoint point : CrashPoint.values()) {
      for (Service service : point.services()) {
        faults.add(
            new CrashFault(point, service, cluster.crashPoints(), replicas(cluster, service)));
      }
    }
    TopicWriter topics = new TopicWriter(cluster.kafkaAddress());
    faults.add(new ResendFault("duplicates", false, recent, topics));
    faults.add(new ResendFault("reordering", true, recent, topics));
    faults.add(new PoisonFault("poison", 0, topics));
    faults.add(new PoisonFault("oversize", OVERSIZE, topics));
    return faults;
  }

  private static List<Member> replicas(Cluster cluster, Service service) {
    return cluster.replicas().stream()
        .filter(replica -> replica.service() == service)
        .map(ServiceReplica::member)
        .toList();
  }
}
