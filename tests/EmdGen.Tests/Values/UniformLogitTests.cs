using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Values;

/// <summary>Equal logits, by target.</summary>
public class UniformLogitTests
{
    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Three_classes(string name) => Check<Chains.Unit3>(name, 5.0 / 9, 2.0 / 9, 5.0 / 9);

    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Five_classes(string name) => Check<Chains.Unit5>(name, 1.2, 0.6, 0.4, 0.6, 1.2);

    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Ten_classes(string name) => Check<Chains.Unit10>(name, 2.85, 2.05, 1.45, 1.05, 0.85, 0.85, 1.05, 1.45, 2.05, 2.85);

    private static void Check<TEmd>(string name, params double[] expected)
        where TEmd : struct, ISquaredEmd
    {
        Implementation loss = Implementations.Of<TEmd>(name);
        var logits = new double[expected.Length * expected.Length];
        Array.Fill(logits, 2.5);
        Call call = Call.Hard(logits, [.. Enumerable.Range(0, expected.Length)]);
        Assert.Equal(expected.Average(), loss.Evaluate(call), loss.Tolerance);
        Near.All(expected, call[call.Losses], 2 * loss.Tolerance);
    }
}
