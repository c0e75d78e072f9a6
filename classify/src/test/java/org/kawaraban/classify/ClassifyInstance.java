package org.kawaraban.classify;

import java.util.concurrent.CountDownLatch;

/** The program in a process of its own, for a test to kill. Arguments: cluster, state directory. */
final class ClassifyInstance {
  public static void main(String[] arguments) throws InterruptedException {
    ClassifyConfig config = new ClassifyConfig(arguments[0], 1, arguments[1]);
    new ClassifyProgram(config, cause -> System.exit(1)).start();
    new CountDownLatch(1).await();
  }

  private ClassifyInstance() {}
}
