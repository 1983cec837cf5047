package dev.cella.lessons.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which lesson an exercise belongs to, and its position among the exercises of that lesson. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Order {

    /** Returns the number of the lesson, {@code "05"} or {@code "07b"}. */
    String lesson();

    /** Returns the position on the page, counted from 1. */
    int number();
}
