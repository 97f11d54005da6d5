package jp.musubi.testing.wrong;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for {@code @Entity}, which Hibernate would find in the tests too. */
@Retention(RetentionPolicy.RUNTIME)
public @interface WrongEntity {}
