package org.kawaraban.contract;

import org.apache.kafka.common.serialization.Serde;

/** A Kafka topic with the types of its keys and values. Declared in {@link Topics}, only there. */
public record Topic<K, V>(String name, Serde<K> key, Serde<V> value) {}
