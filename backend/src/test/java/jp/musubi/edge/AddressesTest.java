package jp.musubi.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/needs/1?tab=teams", "/search?q=%E7%B5%90", "/a#b"})
  void aPathOfThisSiteIsReturnedTo(String path) {
    assertThat(Addresses.returnAddress(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/needs\\..",
        "/a b",
        "/a\r\nSet-Cookie: x=1",
        "/\t/evil.example",
        "",
        "/login?next=/login",
        "/logout",
        "/結び"
      })
  void anythingElseLeadsToTheStartPage(String path) {
    assertThat(Addresses.returnAddress(path)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/needs", "/needs/1", "/search", "/apiary", "/questions"})
  void theFrontEndOwnsWhatNobodyElseOwns(String path) {
    assertThat(Addresses.isFrontEnds(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v1/needs",
        "/q/health",
        "/login",
        "/logout/back-channel",
        "/a.png",
        "/assets/x",
        "/openapi"
      })
  void theFrontEndOwnsNothingOfTheOthers(String path) {
    assertThat(Addresses.isFrontEnds(path)).isFalse();
  }

  @Test
  void aKeyOpensItsOwnTokensOnly() {
    var key = SessionKey.random();
    var sealed = key.encrypt("tokens");
    assertThat(key.decrypt(sealed)).isEqualTo("tokens");
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("tokens");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> SessionKey.random().decrypt(sealed))
        .isInstanceOf(IllegalStateException.class);
  }
}
