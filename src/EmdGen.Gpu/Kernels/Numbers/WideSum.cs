using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>A sum of many numbers of any size, with what rounding takes from it kept beside it (Knuth's exact addition of two numbers).</summary>
internal struct WideSum
{
    private WideNumber sum;
    private float rest;

    /// <summary>The sum. An infinite one has no rest: infinity less infinity is NaN.</summary>
    internal readonly WideNumber Value
    {
        get
        {
            bool isFinite = MathF.Abs(sum.Number) <= float.MaxValue;
            return new WideNumber { Number = sum.Number + Utilities.Select(isFinite, rest, 0f), Exponent = sum.Exponent };
        }
    }

    internal void Add(WideNumber number)
    {
        // Of a sum that is 0 the rest is all there is: the exponent of 0 would say nothing of it.
        bool isZero = sum.Number == 0f;
        sum.Number = Utilities.Select(isZero, rest, sum.Number);
        rest = Utilities.Select(isZero, 0f, rest);
        int exponent = WideNumber.Larger(sum, number);
        float term = number.Over(exponent), before = sum.Over(exponent), next = before + term, added = next - before;
        rest = new WideNumber { Number = rest, Exponent = sum.Exponent }.Over(exponent) + (before - (next - added)) + (term - added);
        sum.Number = next;
        sum.Exponent = exponent;
    }
}
