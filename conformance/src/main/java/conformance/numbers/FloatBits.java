package conformance.numbers;

/// Covers the bits of float and double: conversion, exponents, ulp, neighbours, scalb and half floats.
public final class FloatBits {
    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 1, -1.5, 1e-310, Double.MAX_VALUE, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN, 0.1};
        for (double v : values) {
            System.out.println(Long.toHexString(Double.doubleToLongBits(v)) + " " + Integer.toHexString(Float.floatToIntBits((float) v)) + " " + Math.getExponent(v) + " " + Math.ulp(v) + " " + Math.nextUp(v) + " " + Math.nextDown(v));
            System.out.println(Math.scalb(v, 3) + " " + Math.scalb(v, -1080) + " " + Math.nextAfter(v, 0) + " " + Double.toHexString(v) + " " + Double.isFinite(v) + Double.isNaN(v) + Double.isInfinite(v));
        }
        System.out.println(Double.longBitsToDouble(0x7FF0_0000_0000_0001L) + " " + Float.intBitsToFloat(0x3FC0_0000) + " " + Double.doubleToRawLongBits(Double.longBitsToDouble(0x7FF8_0000_0000_1234L)));
        System.out.println(Float.float16ToFloat((short) 0x3C00) + " " + Float.floatToFloat16(65504f) + " " + Math.ulp(1f) + " " + Math.nextUp(0f) + " " + Float.toHexString(1.1f));
    }
}
