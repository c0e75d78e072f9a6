package org.kawaraban.contract;

/**
 * One setting of a program, declared once: what reads it, refuses it and documents it.
 *
 * @param name of the environment variable, {@code KAWARABAN_…}
 * @param defaultValue as a user would write it; empty for none
 * @param allowed the range in words, with its unit
 * @param meaning one sentence: what it does, and the consequence of changing it
 */
public record Setting(String name, String defaultValue, String allowed, String meaning) {}
