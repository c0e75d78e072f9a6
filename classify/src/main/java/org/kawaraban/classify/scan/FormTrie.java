package org.kawaraban.classify.scan;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of all forms as a trie in one flat array (a double array, Aoe 1989): the child of a
 * node by a letter lies at the node's base plus the letter's code, if that place is the node's.
 * Base and owner of a place lie side by side, so that one step of a walk reads one line of memory.
 */
final class FormTrie {
  static final int ROOT = 0;

  /** No node: the root is nobody's child. */
  static final int NOWHERE = 0;

  private static final int FREE = -1;
  private static final int[] NONE = {};

  /** A code from 1 for each letter that stands in a form, 0 for any other. */
  private final char[] codes = new char[Character.MAX_VALUE + 1];

  /**
   * For each node its base and, behind it, its parent. The base of a node where forms end is
   * written as its complement, so that a walk need not look elsewhere at every step.
   */
  private int[] nodes = new int[1 << 12];

  /** Numbers of the forms that end at a node. */
  private int[][] ends = new int[nodes.length / 2][];

  private int letters;
  private int firstFree = 1;

  FormTrie(FormFacts forms) {
    Branch root = new Branch();
    for (int i = 0; i < forms.count(); i++) {
      root.add(forms.form(i).folded(), i);
    }
    Arrays.fill(nodes, FREE);
    place(root, ROOT);
  }

  /** The node one letter on, or {@link #NOWHERE}. */
  int child(int node, char letter) {
    int base = nodes[2 * node];
    int place = (base < 0 ? ~base : base) + codes[letter];
    return nodes[2 * place + 1] == node ? place : NOWHERE;
  }

  /** Whether any form ends at a node; mostly none does. */
  boolean isEnd(int node) {
    return nodes[2 * node] < 0;
  }

  /** Numbers of the forms that end at a node. */
  int[] ends(int node) {
    return ends[node];
  }

  private void place(Branch branch, int node) {
    ends[node] = branch.ends;
    char[] coded = new char[branch.children.size()];
    int count = 0;
    for (char letter : branch.children.keySet()) {
      coded[count] = code(letter);
      count++;
    }
    int base = baseFor(coded);
    nodes[2 * node] = branch.ends.length > 0 ? ~base : base;
    for (char code : coded) {
      nodes[2 * (base + code) + 1] = node;
    }
    count = 0;
    for (Branch child : branch.children.values()) {
      place(child, base + coded[count]);
      count++;
    }
  }

  private char code(char letter) {
    if (codes[letter] == 0) {
      letters++;
      codes[letter] = (char) letters;
    }
    return codes[letter];
  }

  /** The least base by which all the letters' places are free. */
  private int baseFor(char[] coded) {
    int lowest = 0;
    for (char code : coded) {
      lowest = lowest == 0 ? code : Math.min(lowest, code);
    }
    while (owner(firstFree) != FREE) {
      firstFree++;
    }
    int base = Math.max(0, firstFree - lowest);
    while (!isFree(base, coded)) {
      base++;
    }
    return base;
  }

  private boolean isFree(int base, char[] coded) {
    // Any letter is asked for at any node: all its places must be in the array.
    ensure(base + Character.MAX_VALUE);
    for (char code : coded) {
      if (owner(base + code) != FREE) {
        return false;
      }
    }
    return true;
  }

  private int owner(int place) {
    ensure(place);
    return nodes[2 * place + 1];
  }

  private void ensure(int place) {
    if (2 * place + 1 >= nodes.length) {
      int length = nodes.length;
      nodes = Arrays.copyOf(nodes, Math.max(2 * place + 2, length * 2));
      Arrays.fill(nodes, length, nodes.length, FREE);
      ends = Arrays.copyOf(ends, nodes.length / 2);
    }
  }

  private static final class Branch {
    private final Map<Character, Branch> children = new TreeMap<>();
    private int[] ends = NONE;

    void add(String text, int form) {
      Branch branch = this;
      for (int i = 0; i < text.length(); i++) {
        branch = branch.children.computeIfAbsent(text.charAt(i), letter -> new Branch());
      }
      branch.ends = Arrays.copyOf(branch.ends, branch.ends.length + 1);
      branch.ends[branch.ends.length - 1] = form;
    }
  }
}
