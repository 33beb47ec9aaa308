package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.TcpProxy;
import io.vinnrate.faults.stack.TcpProxy.Condition;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The network to a server is bad for a while.
 *
 * @param server such as {@code kafka}
 * @param condition how it is
 * @param networks one of these is like that
 */
record NetworkFault(String server, Condition condition, List<TcpProxy> networks) implements Fault {

  @Override
  public String name() {
    return condition.name().toLowerCase(Locale.ROOT) + "-" + server;
  }

  @Override
  public String strike(RandomGenerator chance) {
    int which = chance.nextInt(networks.size());
    networks.get(which).become(condition);
    return "the network to %s (%d of %d) is %s"
        .formatted(server, which + 1, networks.size(), condition.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void heal() {
    networks.forEach(network -> network.become(Condition.OPEN));
  }
}
