package org.kawaraban.alert.channel;

/** Where alerts are to go: a URL, or of mail an address. */
public record Destination(Channel.Kind kind, String address) {}
