using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Values;

/// <summary>One row of five classes, p = (.1, .2, .4, .2, .1), with each of three labels.</summary>
public class SymmetricRowTests
{
    private static readonly double[] Probabilities = [0.1, 0.2, 0.4, 0.2, 0.1];

    public static TheoryData<string, int, double, double[]> Rows()
    {
        var rows = new TheoryData<string, int, double, double[]>();
        foreach (string name in Implementations.All)
        {
            rows.Add(name, 0, 1.4, [-0.28, -0.20, 0.16, 0.20, 0.12]);
            rows.Add(name, 1, 0.6, [-0.10, -0.24, 0.08, 0.16, 0.10]);
            rows.Add(name, 2, 0.2, [0.04, 0.04, -0.16, 0.04, 0.04]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Label(string name, int label, double expected, double[] gradient)
    {
        Implementation loss = Implementations.Of<Chains.Unit5>(name);
        Call call = Call.Hard(Array.ConvertAll(Probabilities, Math.Log), [label]);
        Assert.Equal(expected, loss.Evaluate(call), loss.Tolerance);
        Near.All(gradient, call[call.Gradient], loss.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void One_hot_target(string name, int label, double expected, double[] gradient)
    {
        Implementation loss = Implementations.Of<Chains.Unit5>(name);
        double[] target = [0, 0, 0, 0, 0];
        target[label] = 1;
        Call call = Call.Soft(Array.ConvertAll(Probabilities, Math.Log), target, 5);
        Assert.Equal(expected, loss.Evaluate(call), loss.Tolerance);
        Near.All(gradient, call[call.Gradient], loss.Tolerance);
    }
}
