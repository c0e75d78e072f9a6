package org.kawaraban.alert.channel;

/** Why nothing is sent to a channel for now: messages to it wait. */
public enum Hindrance {
  /** Whoever reads the address has not yet said whether alerts are wanted. */
  NOT_CONFIRMED,

  /** After failures, or because the receiver said so: see {@link Channel#disabledReason}. */
  DISABLED,

  /** The program of alerts cannot send to this kind: for mails, no server is set. */
  NO_SERVER
}
