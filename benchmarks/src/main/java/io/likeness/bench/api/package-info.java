/**
 * What benchmarks are made of, and what to implement to add to them: a {@link
 * io.likeness.bench.api.Detector} with its {@link io.likeness.bench.api.DetectorFactory}, an {@link
 * io.likeness.bench.api.Attack} in an {@link io.likeness.bench.api.AttackSuite}, a {@link
 * io.likeness.bench.api.DataSet}.
 */
@NullMarked
package io.likeness.bench.api;

import org.jspecify.annotations.NullMarked;
