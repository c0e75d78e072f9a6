package org.kawaraban.alert.channel;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;

/** Keys and signatures of RFC 8032 as bytes, by the JDK's own provider. */
final class Ed25519 {
  private static final String ALGORITHM = "Ed25519";
  private static final int BYTES = 32;

  private final KeyPair keys;

  /**
   * @param seed 32 bytes, which are the private key (RFC 8032, section 5.1.5)
   */
  Ed25519(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      this.keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK from 15 on has Ed25519", e);
    }
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(keys.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of ours signs", e);
    }
  }

  /** Its 32 bytes: y from the lowest byte up, and the lowest bit of x (RFC 8032, section 5.1.2). */
  byte[] publicKey() {
    EdECPublicKey key = (EdECPublicKey) keys.getPublic();
    BigInteger y = key.getPoint().getY();
    byte[] bytes = new byte[BYTES];
    for (int position = 0; position < BYTES; position++) {
      bytes[position] = y.shiftRight(8 * position).byteValue();
    }
    if (key.getPoint().isXOdd()) {
      bytes[BYTES - 1] |= (byte) 0x80;
    }
    return bytes;
  }

  /** Makes the generator, which alone tells a private key's public one, take the seed given. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("a seed has " + bytes.length + " bytes");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
