package io.likeness.bench.speed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says up to which value of a parameter a benchmark is measured; beyond it is left out. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AtMost {

  /** The name of the parameter, whose values are whole numbers. */
  String parameter();

  /** The largest value. */
  int value();
}
