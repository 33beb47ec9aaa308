package io.vinnrate.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

  private final Buckets buckets =
      new Buckets(
          "client", name -> name.equals("bulk") ? new TestLimit(10, 50) : new TestLimit(1, 2));

  @Test
  void eachCallerHasABucketOfItsOwn() {
    assertThat(buckets.take("a", 0).taking().granted()).isTrue();
    assertThat(buckets.take("a", 0).taking().granted()).isTrue();
    assertThat(buckets.take("a", 0).taking().granted()).isFalse();
    assertThat(buckets.take("b", 0).taking().granted()).isTrue();
    assertThat(buckets.take("bulk", 0).taking().left()).isEqualTo(49);
  }

  @Test
  void aCallerIsToldItsQuotaAndWhatIsLeft() {
    assertThat(buckets.take("a", 0).policy()).isEqualTo("\"client\";q=2;w=2");
    assertThat(buckets.take("a", 0).state()).isEqualTo("\"client\";r=0;t=2");
    assertThat(buckets.take("bulk", 0).policy()).isEqualTo("\"client\";q=50;w=5");
    assertThat(buckets.take("bulk", 0).state()).isEqualTo("\"client\";r=48;t=1");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "0:0:0:0:0:0:0:1, 0:0:0:0",
    "::1, ::1",
    "caller.example, caller.example"
  })
  void whoHasAnAddressOfAnIpv6NetworkHasThemAll(String address, String network) {
    assertThat(Address.network(address)).isEqualTo(network);
  }
}
