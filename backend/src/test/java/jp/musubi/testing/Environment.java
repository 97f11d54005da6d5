package jp.musubi.testing;

import io.quarkus.test.common.QuarkusTestResource;

/** Puts {@link TestEnvironment} under every {@code @QuarkusTest} of this module. */
@QuarkusTestResource(TestEnvironment.class)
final class Environment {}
