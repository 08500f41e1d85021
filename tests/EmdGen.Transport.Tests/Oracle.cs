using Google.OrTools.Graph;
using Google.OrTools.LinearSolver;

namespace EmdGen.Transport.Tests;

/// <summary>The cheapest flow by OR-Tools.</summary>
internal static class Oracle
{
    /// <summary>
    /// As a linear program in float64; distributions are divided by their sums. Where they span many orders of magnitude one solver may give
    /// up, and the other is asked.
    /// </summary>
    internal static double LinearProgram(double[] prediction, double[] target, double[,] distances)
    {
        foreach (string method in new[] { "GLOP", "CLP" })
        {
            if (LinearProgram(method, prediction, target, distances) is { } cost)
                return cost;
        }

        throw new InvalidOperationException("Neither solver found the optimum.");
    }

    private static double? LinearProgram(string method, double[] prediction, double[] target, double[,] distances)
    {
        int n = prediction.Length;
        using Solver solver = Solver.CreateSolver(method);
        double predictionSum = prediction.Sum(), targetSum = target.Sum();
        Constraint[] rows = [.. prediction.Select(p => solver.MakeConstraint(p / predictionSum, p / predictionSum))];
        // The last column follows from the others, and would contradict them by a rounding.
        Constraint[] columns = [.. target[..^1].Select(t => solver.MakeConstraint(t / targetSum, t / targetSum))];
        Objective cost = solver.Objective();
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Variable flow = solver.MakeNumVar(0, double.PositiveInfinity, "");
                rows[i].SetCoefficient(flow, 1);
                if (j < n - 1)
                    columns[j].SetCoefficient(flow, 1);
                cost.SetCoefficient(flow, distances[i, j]);
            }
        }

        cost.SetMinimization();
        return solver.Solve() == Solver.ResultStatus.OPTIMAL ? cost.Value() : null;
    }

    /// <summary>As a flow of whole numbers at whole costs: exact.</summary>
    internal static long MinCostFlow(int[] prediction, int[] target, int[,] distances)
    {
        int n = prediction.Length;
        var graph = new MinCostFlow();
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                graph.AddArcWithCapacityAndUnitCost(i, n + j, Math.Min(prediction[i], target[j]), distances[i, j]);
        }

        for (int i = 0; i < n; i++)
        {
            graph.SetNodeSupply(i, prediction[i]);
            graph.SetNodeSupply(n + i, -target[i]);
        }

        Assert.Equal(MinCostFlowBase.Status.OPTIMAL, graph.Solve());
        return graph.OptimalCost();
    }
}
