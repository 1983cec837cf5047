package dev.cella.lessons.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which method a student writes for an exercise, as the stub in the notebook declares it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Answer {

    /** Returns the method's head, {@code "double[] stretch(int[] pixels)"}. */
    String value();
}
