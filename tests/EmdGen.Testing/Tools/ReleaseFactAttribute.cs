namespace EmdGen.Testing.Tools;

/// <summary>A test that runs before a release, and is skipped, with the reason, on every change.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReleaseFactAttribute : FactAttribute
{
    public ReleaseFactAttribute() => Skip = ReleaseShare.Skip;
}
