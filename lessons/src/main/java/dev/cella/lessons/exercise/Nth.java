package dev.cella.lessons.exercise;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of its lesson's exercises a class is, in the order of the page: its circle stands in this place. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Nth {

    /** Counted from 1. */
    int value();
}
