namespace EmdGen;

/// <summary>
/// Says that a curvature is asked for. A program that never makes one has no code for it: a native compiler folds the question whether an
/// object is of a type that nothing makes.
/// </summary>
internal sealed class CurvatureRequest
{
    private CurvatureRequest()
    {
    }

    internal static CurvatureRequest Instance { get; } = new();
}
