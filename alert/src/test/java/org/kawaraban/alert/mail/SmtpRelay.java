package org.kawaraban.alert.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a mail server and treats connections as it is told, one after the other; when
 * nothing is left to do, it only passes on.
 */
final class SmtpRelay implements AutoCloseable {
  /** What befalls a connection. */
  enum Mood {
    /** Its recipient is put off, as by greylisting. */
    PUTS_OFF,
    /** Its recipient is refused for good. */
    REFUSES,
    /** It is cut while the mail is under way. */
    CUTS_DATA,
    /** The mail arrives, and the answer that says so does not. */
    CUTS_ANSWER
  }

  private final ServerSocket listener;
  private final int serverPort;
  private final Deque<Mood> moods = new ConcurrentLinkedDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  SmtpRelay(int serverPort) {
    this.serverPort = serverPort;
    try {
      listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The next connection without a mood has this one. */
  void next(Mood mood) {
    moods.add(mood);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> talk(client));
      } catch (IOException theTestEnded) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    Mood mood = moods.poll();
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
      BufferedReader fromClient = reader(client);
      BufferedReader fromServer = reader(server);
      pass(fromServer, client.getOutputStream());
      boolean data = false;
      String line;
      while ((line = fromClient.readLine()) != null) {
        String command = line.toUpperCase(Locale.ROOT);
        if (!data && mood == Mood.PUTS_OFF && command.startsWith("RCPT")) {
          write(client.getOutputStream(), "451 4.7.1 Greylisted, try again later");
          continue;
        }
        if (!data && mood == Mood.REFUSES && command.startsWith("RCPT")) {
          write(client.getOutputStream(), "550 5.1.1 No such mailbox here");
          continue;
        }
        if (mood == Mood.CUTS_DATA && command.equals("DATA")) {
          write(client.getOutputStream(), "354 Go on");
          fromClient.readLine();
          return;
        }
        write(server.getOutputStream(), line);
        boolean ends = data && line.equals(".");
        if (!data || ends) {
          if (ends && mood == Mood.CUTS_ANSWER) {
            fromServer.readLine();
            return;
          }
          data = pass(fromServer, client.getOutputStream()).startsWith("354");
        }
      }
    } catch (IOException cutAsWanted) {
      // The other side notices by itself.
    }
  }

  /** One answer, however many lines it has; returns the last. */
  private static String pass(BufferedReader from, OutputStream to) throws IOException {
    String line;
    do {
      line = from.readLine();
      if (line == null) {
        throw new IOException("the server ended");
      }
      write(to, line);
    } while (line.startsWith("-", 3));
    return line;
  }

  private static void write(OutputStream to, String line) throws IOException {
    to.write((line + "\r\n").getBytes(ISO_8859_1));
    to.flush();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
