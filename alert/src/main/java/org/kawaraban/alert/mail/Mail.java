package org.kawaraban.alert.mail;

/** The words of a mail, twice. */
record Mail(String subject, String text, String html) {}
