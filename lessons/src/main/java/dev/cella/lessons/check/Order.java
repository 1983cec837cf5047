package dev.cella.lessons.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** To which lesson an exercise belongs, and its position among the exercises of that lesson. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Order {

    /** Number of the lesson, {@code "05"}. */
    String lesson();

    /** Position on the page, counted from 1. */
    int number();
}
