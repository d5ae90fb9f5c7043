package dev.hardwire.adapter.cluster;

/**
 * A message and how it travels.
 *
 * @param sender the id of the server that says it
 * @param target the id of the only server that it is for; empty where it is for all
 * @param namespace the name of the namespace that it is about
 */
record ClusterEnvelope(String sender, String target, String namespace, ClusterMessage message) {}
