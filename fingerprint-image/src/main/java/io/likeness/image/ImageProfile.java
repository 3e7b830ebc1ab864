package io.likeness.image;

/** How much work is put into recognising a picture. */
public enum ImageProfile {
  /** By the code of the whole picture alone: nothing is found of crops, insets and small turns. */
  FAST,
  /** By the whole picture, and by its parts where the whole leaves a doubt. */
  STANDARD,
  /** By the whole picture and always by its parts, of which more are kept. */
  THOROUGH
}
