namespace EmdGen.Tests.Structures;

/// <summary>Trees of given shapes for any number of classes.</summary>
public static class LargeTrees
{
    private const int LevelCount = 10;

    /// <summary>Every class directly under the root, with weights from 0.5 to 1.5.</summary>
    public static GroundDistance Star(int classCount)
        => GroundDistance.Tree(classCount, [.. Enumerable.Repeat(-1, classCount)], Weights(classCount));

    /// <summary>Ten levels of edges, each node with one to three times as many below it.</summary>
    public static GroundDistance Levels(int classCount)
    {
        var random = new Random(classCount);
        int[] level = [.. Enumerable.Range(0, classCount)];
        var all = new List<int>(new int[classCount]);
        for (int depth = LevelCount; depth > 1; depth--)
        {
            int count = Math.Max(1, level.Length * 5 / 9);
            int[] above = [.. Enumerable.Range(all.Count, count)];
            all.AddRange(new int[count]);
            for (int i = 0; i < level.Length; i++)
                all[level[i]] = above[i < count ? i : random.Next(count)];
            level = above;
        }

        foreach (int node in level)
            all[node] = -1;
        return GroundDistance.Tree(classCount, [.. all], Weights(all.Count));
    }

    /// <summary>Two below every node: as many levels as that takes, of unit edges.</summary>
    public static GroundDistance Pairs(int classCount)
    {
        var parents = new List<int>(new int[classCount]);
        var open = new Queue<int>(Enumerable.Range(0, classCount));
        while (open.Count > 2)
        {
            parents.Add(-1);
            parents[open.Dequeue()] = parents.Count - 1;
            parents[open.Dequeue()] = parents.Count - 1;
            open.Enqueue(parents.Count - 1);
        }

        foreach (int node in open)
            parents[node] = -1;
        return GroundDistance.Tree(classCount, [.. parents], [.. Enumerable.Repeat(1.0, parents.Count)]);
    }

    /// <summary>A chain: every class lies below the next, of unit edges.</summary>
    public static GroundDistance Spine(int classCount)
        => GroundDistance.Tree(classCount, [.. Enumerable.Range(1, classCount - 1), -1], [.. Enumerable.Repeat(1.0, classCount)]);

    private static double[] Weights(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => 0.5 + random.NextDouble())];
    }
}
