package io.likeness.core;

/**
 * A point of a suspect picture and the point of the work that it shows: what people check a match
 * by.
 *
 * @param suspect the point of the suspect
 * @param work the point of the work
 */
public record PointPair(Region.Point suspect, Region.Point work) {}
