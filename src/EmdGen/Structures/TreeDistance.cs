namespace EmdGen.Structures;

/// <summary>A hierarchy of classes: the distance is the weight of the path between two of them.</summary>
internal sealed class TreeDistance : GroundDistance
{
    private TreeDistance(int classCount, int[] parents, double[] weights, TreeOrder order, TreeLayout? layout, int exponent)
        : base(classCount, exponent)
    {
        Parents = parents;
        Weights = weights;
        Order = order;
        Unit = layout?.Unit ?? StructureUnit.OfTree(parents, weights);
        Layout = layout ?? new TreeLayout(this);
    }

    /// <summary>[M]: the node above each node, -1 for the root.</summary>
    internal int[] Parents { get; }

    /// <summary>[M]: the weight of the edge above each node.</summary>
    internal double[] Weights { get; }

    internal TreeOrder Order { get; }

    internal override double Unit { get; }

    internal override string Kind => StructureRecord.Tree;

    internal override IEnumerable<double> Numbers => Parents.Select(parent => (double)parent).Concat(Weights);

    /// <summary>The tree as the kernel walks it, the same for all exponents.</summary>
    internal TreeLayout Layout { get; }

    public override GroundDistance WithExponent(int exponent)
        => exponent == Exponent ? this : new TreeDistance(ClassCount, Parents, Weights, Order, Layout, exponent);

    internal static TreeDistance Of(int classCount, ReadOnlySpan<int> parents, ReadOnlySpan<double> weights)
    {
        if (classCount < 2)
            throw OutOfRange(nameof(classCount), $"There are {classCount} classes, but there must be 2 or more.");
        if (parents.Length < classCount)
            throw Invalid(nameof(parents), $"There are {parents.Length} parents, but {classCount} classes.");
        if (weights.Length != parents.Length)
            throw Invalid(nameof(weights), $"There are {weights.Length} weights, but {parents.Length} parents.");
        for (int node = 0; node < parents.Length; node++)
            CheckNode(node, parents, weights[node]);
        TreeOrder order = TreeOrder.Of(classCount, parents, out int ownAncestor)
            ?? throw Invalid(nameof(parents), $"Node {ownAncestor} is its own ancestor.");
        for (int node = classCount; node < parents.Length; node++)
        {
            if (order.First[node] == order.End[node])
                throw Invalid(nameof(parents), $"Node {node} has no class below it.");
        }

        int[] ownParents = parents.ToArray();
        double[] ownWeights = weights.ToArray();
        double longest = WeightRange.LargestPath(ownParents, ownWeights);
        if (WeightRange.Problem(longest, classCount) is { } problem)
            throw Invalid(nameof(weights), $"The weights from a node to the root sum to {longest}, {problem}.");
        return new TreeDistance(classCount, ownParents, ownWeights, order, layout: null, exponent: 2);
    }

    /// <summary>Climbs from whichever node comes later in the order, and so is not above the other, until both are the same.</summary>
    private protected override double Between(int predicted, int actual)
    {
        double sum = 0;
        while (predicted != actual)
        {
            ref int later = ref Position(predicted) > Position(actual) ? ref predicted : ref actual;
            sum += Weights[later];
            later = Parents[later];
        }

        return sum;
    }

    private int Position(int node) => node < 0 ? -1 : Order.Position[node];

    private static void CheckNode(int node, ReadOnlySpan<int> parents, double weight)
    {
        if (parents[node] < -1 || parents[node] >= parents.Length)
        {
            throw Invalid(
                nameof(parents),
                $"The parent of node {node} is {parents[node]}, which is neither a node from 0 to {parents.Length - 1} nor -1, the root.");
        }

        if (EdgeWeights.Problem(weight) is { } problem)
            throw Invalid("weights", $"The weight of node {node} is {problem}.");
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
