package conformance.collections;

import java.util.Enumeration;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Stack;
import java.util.Vector;
import java.util.WeakHashMap;

/// Covers Vector, Stack, Hashtable, Properties-free enumerations, IdentityHashMap and WeakHashMap with strong keys.
public final class OldCollections {
    public static void main(String[] args) {
        Vector<String> vector = new Vector<>();
        vector.add("a");
        vector.addElement("b");
        vector.insertElementAt("c", 0);
        Enumeration<String> elements = vector.elements();
        while (elements.hasMoreElements()) {
            System.out.print(elements.nextElement());
        }
        System.out.println(vector + " " + vector.firstElement());
        Stack<Integer> stack = new Stack<>();
        stack.push(1);
        stack.push(2);
        System.out.println(stack.peek() + stack.pop() + " " + stack.search(1) + stack.empty());
        Hashtable<String, Integer> table = new Hashtable<>();
        for (int i = 0; i < 15; i++) {
            table.put("k" + i, i);
        }
        System.out.println(table);
        try {
            table.put("x", null);
        } catch (NullPointerException e) {
            System.out.println("null value");
        }
        IdentityHashMap<String, Integer> identity = new IdentityHashMap<>();
        String key = "key";
        identity.put(key, 1);
        identity.put(new String(key), 2);
        System.out.println(identity.size() + " " + identity.get("key"));
        WeakHashMap<String, Integer> weak = new WeakHashMap<>();
        weak.put(key, 5);
        System.out.println(weak.get("key") + " " + weak);
    }
}
