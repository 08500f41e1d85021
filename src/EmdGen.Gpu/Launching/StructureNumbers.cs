using EmdGen.Gpu.Kernels.Structures;
using EmdGen.Structures;

namespace EmdGen.Gpu.Launching;

/// <summary>The numbers that kernels read of a ground structure. Distances are told apart here, and nowhere else in this assembly.</summary>
internal static class StructureNumbers
{
    /// <summary>The C - 1 spacings of a chain, the weights of a tree's edges, or the [C,C] costs of a table by true class.</summary>
    internal static float[] Constants(GroundDistance distance) => distance switch
    {
        ChainDistance chain => chain.SpacingsSingle,
        TreeDistance tree => Array.ConvertAll(tree.Weights, weight => (float)weight),
        TableDistance table => ColumnsOf(table),
        _ => throw new NotSupportedException($"{distance.GetType().Name} has no kernels for other devices."),
    };

    /// <summary>The shape of a tree; a number that no kernel reads for other structures.</summary>
    internal static int[] Indices(GroundDistance distance) => distance is TreeDistance tree ? TreeIndices.Of(tree) : [0];

    private static float[] ColumnsOf(TableDistance table)
    {
        var columns = new List<float>(table.ClassCount * table.ClassCount);
        for (int k = 0; k < table.ClassCount; k++)
        {
            foreach (double cost in table.Costs.Of(k))
                columns.Add((float)cost);
        }

        return [.. columns];
    }
}
