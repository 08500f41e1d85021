namespace EmdGen.Benchmarks.Curvatures;

/// <summary>Eight classes in a tree of three levels.</summary>
[ClassTree]
public enum CurvatureTree
{
    /// <summary>The first leaf.</summary>
    [Branch("a/x")]
    A,

    /// <summary>Its sibling.</summary>
    [Branch("a/x")]
    B,

    /// <summary>A cousin.</summary>
    [Branch("a/y")]
    C,

    /// <summary>A cousin.</summary>
    [Branch("a/y")]
    D,

    /// <summary>Beyond the root.</summary>
    [Branch("b/x")]
    E,

    /// <summary>Beyond the root.</summary>
    [Branch("b/x")]
    F,

    /// <summary>Beyond the root.</summary>
    [Branch("b/y")]
    G,

    /// <summary>Beyond the root.</summary>
    [Branch("b/y")]
    H,
}
