package io.vinnrate.faults.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The last events come again: in their order, as by a relay that crashed before it took note, or in
 * any order, as by several of them.
 *
 * @param name what people call it
 * @param shuffled whether their order is another
 * @param recent the last records of the topics
 * @param topics takes them
 */
record ResendFault(
    String name,
    boolean shuffled,
    Supplier<List<ConsumerRecord<byte[], byte[]>>> recent,
    TopicWriter topics)
    implements Fault {

  @Override
  public String strike(RandomGenerator chance) throws InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>(recent.get());
    if (shuffled) {
      Collections.shuffle(again, Random.from(chance));
    }
    topics.send(again.stream().map(ResendFault::copy).toList());
    return "the last %d events come again".formatted(again.size());
  }

  private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> message) {
    return new ProducerRecord<>(
        message.topic(),
        message.partition(),
        message.timestamp(),
        message.key(),
        message.value(),
        message.headers());
  }

  @Override
  public void heal() {
    // they are there for good, and must do no harm
  }
}
