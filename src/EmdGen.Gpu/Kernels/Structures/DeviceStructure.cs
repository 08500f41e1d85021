using EmdGen.Structures;

namespace EmdGen.Gpu.Kernels.Structures;

/// <summary>
/// What a launch has to know of a ground structure: the terms that compute it, and the numbers that they read. Distances are told apart here, and
/// nowhere else in this assembly.
/// </summary>
internal static class DeviceStructure
{
    /// <summary>The <see cref="IDeviceTerms"/> of a structure, open in its shape.</summary>
    /// <param name="distance">The structure fixed at compile time; null where it is learned, which is always a table.</param>
    internal static Type Terms(GroundDistance? distance) => distance switch
    {
        ChainDistance => typeof(ChainTerms<>),
        TreeDistance => typeof(TreeTerms<>),
        TableDistance or null => typeof(TableTerms<>),
        _ => throw Unknown(distance),
    };

    /// <summary>
    /// The C - 1 spacings of a chain, the weights of a tree's edges, or the [C,C] costs of a table by true class, counted in the structure's
    /// unit.
    /// </summary>
    internal static float[] Constants(GroundDistance distance) => distance switch
    {
        ChainDistance chain => chain.SpacingsSingle,
        TreeDistance tree => Array.ConvertAll(tree.Weights, weight => (float)(weight / tree.Unit)),
        TableDistance table => ColumnsOf(table),
        _ => throw Unknown(distance),
    };

    /// <summary>The shape of a tree; a number that no kernel reads for other structures.</summary>
    internal static int[] Indices(GroundDistance distance) => distance is TreeDistance tree ? TreeIndices.Of(tree) : [0];

    private static float[] ColumnsOf(TableDistance table)
    {
        var columns = new List<float>(table.ClassCount * table.ClassCount);
        for (int k = 0; k < table.ClassCount; k++)
        {
            foreach (double cost in table.Costs.Of(k))
                columns.Add((float)(cost / table.Unit));
        }

        return [.. columns];
    }

    private static NotSupportedException Unknown(GroundDistance distance)
        => new($"{distance.GetType().Name} has no kernels for other devices.");
}
